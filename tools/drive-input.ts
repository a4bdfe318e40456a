import { DEFAULT_ASSUMPTIONS, DIRECTIONS, PROFILES } from '../src/domain/assumptions.ts';
import type { Assumptions } from '../src/domain/assumptions.ts';
import type { Minutes, Position } from '../src/domain/units.ts';
import { LONGEST_MINUTES } from '../src/domain/bands.ts';
import type {
  Condition,
  IsochronesQuestion,
  MatrixQuestion,
  OverlapQuestion,
  RouteQuestion,
} from '../src/engine/protocol.ts';

/** A mistake in what was typed or piped in: shown as its sentence, exit status 2. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** Enough for any list of sites; beyond that an answer would take minutes and gigabytes. */
const MOST_POINTS = 5000;
const MOST_CONDITIONS = 20;
const LOWEST_PACE = 0.1;
const HIGHEST_PACE = 10;

type Fields = Readonly<Record<string, unknown>>;

const ASSUMED = ['profile', 'direction', 'pace', 'year', 'avoid', 'closures'];

export function parseRoute(text: string): RouteQuestion {
  const fields = parseFields(text, ['from', 'to', ...ASSUMED]);
  return {
    from: parsePosition(fields['from'], 'from'),
    to: parsePosition(fields['to'], 'to'),
    assumptions: parseAssumptions(fields),
  };
}

export function parseMatrix(text: string): MatrixQuestion {
  const fields = parseFields(text, ['origins', 'destinations', ...ASSUMED]);
  return {
    origins: parsePositions(fields['origins'], 'origins'),
    destinations: parsePositions(fields['destinations'], 'destinations'),
    assumptions: parseAssumptions(fields),
  };
}

/** Areas and roads are asked for alike. */
export function parseIsochrone(text: string): IsochronesQuestion {
  const fields = parseFields(text, ['origin', 'origins', 'minutes', ...ASSUMED]);
  return {
    origins: parseOrigins(fields),
    minutes: parseMinutes(fields['minutes']),
    assumptions: parseAssumptions(fields),
  };
}

export function parseOverlap(text: string): OverlapQuestion {
  const { conditions } = parseFields(text, ['conditions']);
  if (!Array.isArray(conditions) || conditions.length === 0) {
    throw new InputError('The question lacks "conditions": a list of objects with "places" and "minutes".');
  }
  if (conditions.length > MOST_CONDITIONS) {
    throw new InputError(`"conditions" are ${conditions.length}, at most ${MOST_CONDITIONS} are taken.`);
  }
  return { conditions: conditions.map((condition, i) => parseCondition(condition, `conditions[${i}]`)) };
}

function parseCondition(value: unknown, name: string): Condition {
  const fields = checkFields(value, `"${name}"`, ['places', 'minutes', ...ASSUMED]);
  const minutes = parseMinutes(fields['minutes']);
  if (minutes.length > 1) throw new InputError(`"${name}.minutes" must be one number.`);
  return {
    places: parsePositions(fields['places'], `${name}.places`),
    minutes: minutes[0]!,
    assumptions: parseAssumptions(fields),
  };
}

function parseFields(text: string, known: readonly string[]): Fields {
  if (text.trim() === '') throw new InputError('Nothing on standard input: a question in JSON is expected.');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new InputError(`Standard input is not JSON: ${(error as Error).message}.`);
  }
  return checkFields(value, 'The question', known);
}

function checkFields(value: unknown, what: string, known: readonly string[]): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError(`${what} must be a JSON object, got ${describe(value)}.`);
  }
  for (const key of Object.keys(value)) {
    if (!known.includes(key)) {
      throw new InputError(`Unknown field "${key}": ${what.replace(/^The/, 'the')} has ${listed(known)}.`);
    }
  }
  return value as Fields;
}

function parsePosition(value: unknown, name: string): Position {
  if (value === undefined)
    throw new InputError(`The question lacks "${name}": a position [longitude, latitude].`);
  if (!Array.isArray(value) || value.length !== 2 || !value.every((part) => typeof part === 'number')) {
    throw new InputError(
      `"${name}" must be a position [longitude, latitude] in degrees, got ${describe(value)}.`,
    );
  }
  const [lon, lat] = value as [number, number];
  if (!(Math.abs(lat) <= 90)) {
    const hint = Math.abs(lon) <= 90 ? ': positions are [longitude, latitude]' : '';
    throw new InputError(`In "${name}" latitude ${lat} is out of range${hint}.`);
  }
  if (!(Math.abs(lon) <= 180)) throw new InputError(`In "${name}" longitude ${lon} is out of range.`);
  return [lon, lat];
}

/** One origin by `origin`, several by `origins`. */
function parseOrigins(fields: Fields): Position[] {
  if (fields['origin'] === undefined) return parsePositions(fields['origins'], 'origins');
  if (fields['origins'] !== undefined) throw new InputError('"origin" and "origins" exclude each other.');
  return [parsePosition(fields['origin'], 'origin')];
}

function parsePositions(value: unknown, name: string): Position[] {
  if (value === undefined) throw new InputError(`The question lacks "${name}": a list of positions.`);
  if (!Array.isArray(value)) {
    throw new InputError(
      `"${name}" must be a list of positions [longitude, latitude], got ${describe(value)}.`,
    );
  }
  if (value.length === 0) throw new InputError(`"${name}" is empty: at least one position is expected.`);
  if (value.length > MOST_POINTS) {
    throw new InputError(`"${name}" has ${value.length} positions, at most ${MOST_POINTS} are taken.`);
  }
  return value.map((position, i) => parsePosition(position, `${name}[${i}]`));
}

function parseMinutes(value: unknown): Minutes[] {
  if (value === undefined) throw new InputError('The question lacks "minutes": a list such as [15, 30, 60].');
  const list = Array.isArray(value) ? value : [value];
  if (list.length === 0) throw new InputError('"minutes" is empty: at least one number is expected.');
  return list.map((minutes: unknown) => {
    if (typeof minutes !== 'number' || !(minutes > 0 && minutes <= LONGEST_MINUTES)) {
      throw new InputError(
        `"minutes" must be above 0 and at most ${LONGEST_MINUTES}, got ${describe(minutes)}.`,
      );
    }
    return minutes;
  });
}

function parseAssumptions(fields: Fields): Assumptions {
  const { profile, direction, pace, year } = DEFAULT_ASSUMPTIONS;
  return {
    profile: parseChoice(fields['profile'] ?? profile, 'profile', PROFILES),
    direction: parseChoice(fields['direction'] ?? direction, 'direction', DIRECTIONS),
    pace: parseNumber(fields['pace'] ?? pace, 'pace', LOWEST_PACE, HIGHEST_PACE),
    year: parseNumber(fields['year'] ?? year, 'year', 2000, 2100),
    avoid: parseAvoid(fields['avoid'] ?? []),
    closures: fields['closures'] === undefined ? [] : parsePositions(fields['closures'], 'closures'),
  };
}

function parseAvoid(value: unknown): Assumptions['avoid'] {
  if (!Array.isArray(value)) throw new InputError(`"avoid" must be a list, got ${describe(value)}.`);
  const avoided = value.map((name) => parseChoice(name, 'thing to avoid', AVOIDABLE));
  return { tolls: avoided.includes('tolls'), ferries: avoided.includes('ferries') };
}

const AVOIDABLE = ['tolls', 'ferries'] as const;

function parseChoice<T extends string>(value: unknown, name: string, choices: readonly T[]): T {
  const choice = choices.find((known) => known === value);
  if (choice === undefined) {
    throw new InputError(`Unknown ${name} ${describe(value)}: it is one of ${listed(choices)}.`);
  }
  return choice;
}

function parseNumber(value: unknown, name: string, low: number, high: number): number {
  if (typeof value !== 'number' || !(value >= low && value <= high)) {
    throw new InputError(`"${name}" must be a number from ${low} to ${high}, got ${describe(value)}.`);
  }
  return value;
}

function listed(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join(', ');
}

function describe(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
