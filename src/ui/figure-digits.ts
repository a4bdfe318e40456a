import type { FigureName } from '../domain/province.ts';

/** Digits after the point that the sources give. */
export const FIGURE_DIGITS: Readonly<Record<FigureName, number>> = {
  population: 0,
  density: 0,
  grdp: 1,
  fdi: 2,
  pci: 0,
  pciScore: 2,
  pciEarlier: 0,
};
