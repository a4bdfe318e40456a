import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePlaces, parseProvinces } from '../../src/data/parse.ts';
import { PLACE_DATASET_IDS } from '../../src/domain/catalogue.ts';
import { booleanPointInPolygon as isInside } from '../../src/domain/point-in-polygon.ts';
import { greatCircleMetres } from '../../src/domain/geometry.ts';
import { FIGURE_NAMES, type FigureName, type Province } from '../../src/domain/province.ts';

const read = (id: string): { features: { properties: Record<string, unknown> }[] } =>
  JSON.parse(readFileSync(new URL(`../../public/geojson/${id}.geojson`, import.meta.url), 'utf8')) as never;
const isUnit = ({ disputed }: Province): boolean => !disputed;
const now = parseProvinces('provinces-34', read('provinces-34')).provinces.filter(isUnit);
const before = parseProvinces('provinces-63', read('provinces-63')).provinces.filter(isUnit);
const places = PLACE_DATASET_IDS.flatMap((id) => parsePlaces(id, read(id)).places);
const membersOf = (unit: Province): Province[] => before.filter(({ code }) => unit.mergedFrom.includes(code));
const known = (units: readonly Province[], name: FigureName): number =>
  units.filter(({ figures }) => figures[name] !== null).length;

describe('figures of provinces', () => {
  it('stand with year and source, and are never 0', () => {
    for (const { figures } of [...now, ...before]) {
      for (const name of FIGURE_NAMES) {
        const figure = figures[name];
        if (figure === null) continue;
        expect(figure.value).toBeGreaterThan(0);
        expect(figure.year).toBeGreaterThanOrEqual(2019);
        expect(figure.source.length).toBeGreaterThan(10);
      }
    }
  });

  it('are as many as there are sources for', () => {
    const counts = (units: readonly Province[]): number[] => FIGURE_NAMES.map((name) => known(units, name));
    // population, density, GRDP per person, FDI, PCI rank, PCI score, earlier PCI rank
    expect(counts(before)).toEqual([63, 63, 63, 9, 12, 12, 27]);
    expect(counts(now)).toEqual([34, 34, 34, 3, 3, 3, 4]);
  });

  it('of a merged unit are sums and means of its members, and say so', () => {
    for (const unit of now) {
      const members = membersOf(unit);
      const sum = (name: FigureName): number =>
        members.reduce((total, { figures }) => total + (figures[name]?.value ?? NaN), 0);
      const people = unit.figures.population;
      expect(people?.value).toBe(sum('population'));
      expect(people?.isDerived).toBe(members.length > 1);
      const product = members.reduce(
        (total, { figures }) => total + (figures.grdp?.value ?? NaN) * (figures.population?.value ?? NaN),
        0,
      );
      expect(unit.figures.grdp?.value).toBeCloseTo(product / (people?.value ?? NaN), 1);
      expect(unit.figures.density?.isDerived).toBe(true);
    }
  });

  it('are unknown where a member has none, and name it', () => {
    const bacNinh = now.find(({ code }) => code === '24');
    expect(bacNinh?.figures.fdi).toBeNull();
    expect(bacNinh?.lacking.fdi).toEqual(['24']);
    for (const unit of now) {
      const without = membersOf(unit).filter(({ figures }) => figures.fdi === null);
      const isMerged = unit.mergedFrom.length > 1;
      expect(unit.lacking.fdi).toEqual(isMerged ? without.map(({ code }) => code) : []);
      expect(unit.figures.fdi === null).toBe(without.length > 0);
    }
  });

  it('know no rank of a merged unit: a rank is nobody’s sum', () => {
    const ranked = now.filter(({ figures }) => figures.pci !== null || figures.pciEarlier !== null);
    expect(ranked.filter(({ mergedFrom }) => mergedFrom.length > 1)).toEqual([]);
  });

  it('rank every place of the index once', () => {
    for (const name of ['pci', 'pciEarlier'] as const) {
      const ranks = before.flatMap(({ figures }) => {
        const figure = figures[name];
        return figure === null ? [] : [`${figure.year} ${figure.value}`];
      });
      expect(new Set(ranks).size).toBe(ranks.length);
    }
  });

  it('give a density near that of the outline', () => {
    for (const { figures, areaKm2, nameEn } of before) {
      // Its official area counts Hoang Sa.
      if (nameEn === 'Da Nang') continue;
      const people = figures.population?.value ?? NaN;
      expect((figures.density?.value ?? NaN) / (people / areaKm2), nameEn).toBeGreaterThan(0.85);
      expect((figures.density?.value ?? NaN) / (people / areaKm2), nameEn).toBeLessThan(1.15);
    }
  });
});

describe('figures of places', () => {
  it('state sums with year and source', () => {
    for (const { facts, id } of places) {
      if (facts.kind !== 'plant') continue;
      for (const sum of [facts.investment, facts.companyInvestment]) {
        if (sum === null) continue;
        expect(sum.billionUsd, id).toBeGreaterThan(0.01);
        expect(sum.billionUsd, id).toBeLessThan(30);
        expect(sum.year, id).toBeGreaterThanOrEqual(2005);
        expect(sum.source.length, id).toBeGreaterThan(5);
      }
    }
  });

  it('state throughput with year and source', () => {
    const throughput = read('ports').features.filter(({ properties }) => properties['teu'] !== undefined);
    expect(throughput.length).toBeGreaterThan(5);
    for (const { properties } of throughput) {
      expect(properties).toMatchObject({ teu_year: expect.any(Number), teu_source: expect.any(String) });
    }
  });

  it('name the park they lie in', () => {
    const lost = places.filter(({ facts, position }) => {
      if ((facts.kind !== 'plant' && facts.kind !== 'logistics') || facts.park === null) return false;
      const park = places.find(({ id }) => id === facts.park);
      if (park === undefined) return true;
      const isIn = park.outline !== null && isInside(position, park.outline);
      return !isIn && greatCircleMetres(position, park.position) > 2500;
    });
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  it('say when what is open opened and what is to come opens, never both', () => {
    const odd = places.filter(
      ({ status, opened, opens }) =>
        (opened !== null && opens !== null) || (status === 'operating' && opens !== null),
    );
    expect(odd.map(({ id }) => id)).toEqual([]);
  });
});
