import { boundingBox } from './geometry.ts';
import type { Localised } from './localised.ts';
import type { BoundingBox, Metres, Position } from './units.ts';

/** What a place is to a comparison hub. */
export const HUB_ROLES = ['centre', 'port', 'airport', 'border'] as const;
export type HubRole = (typeof HUB_ROLES)[number];

/** A place of a comparison hub from or to which distances are measured. */
export type HubPlace = {
  readonly id: string;
  readonly role: HubRole;
  readonly nameEn: string;
  readonly nameVi: string;
  readonly position: Position;
  /** How far the position may be off; null where the source is precise to the site itself. */
  readonly accuracyMetres: Metres | null;
  readonly source: string;
  readonly sourceDate: string | null;
};

/** An industrial region elsewhere in the world that Bac Ninh and Binh Duong are compared with. */
export type ComparisonHub = {
  /** `shenzhen`. */
  readonly id: string;
  readonly name: Localised;
  readonly country: Localised;
  /** One sentence: what the region is known for, and who says so. */
  readonly knownFor: Localised;
  readonly knownForSource: string;
  readonly centre: HubPlace;
  /** Ports, airports and border crossings, in the order of the file. */
  readonly places: readonly HubPlace[];
};

/** The smallest box with its centre and all its places. */
export function hubBounds({ centre, places }: ComparisonHub): BoundingBox {
  return boundingBox({
    type: 'MultiPoint',
    coordinates: [centre, ...places].map(({ position }) => [...position]),
  });
}
