/**
 * The value of a paint or layout property, as the map would work it out at a zoom for a feature with these properties.
 * Knows only the expressions by which the layers of `live.ts` are drawn, for the specification's own evaluator is as
 * large as half of this app. Throws for any other.
 */
export function paintValue(value: unknown, zoom: number, properties: Properties): unknown {
  if (!Array.isArray(value)) return value;
  const [operator, ...args] = value as readonly unknown[];
  const evaluate = (arg: unknown): unknown => paintValue(arg, zoom, properties);
  switch (operator) {
    case 'literal':
      return args[0];
    case 'zoom':
      return zoom;
    case 'get':
      return properties?.[String(args[0])] ?? null;
    case '-':
      return Number(evaluate(args[0])) - Number(evaluate(args[1]));
    case '==':
      return evaluate(args[0]) === evaluate(args[1]);
    case '!=':
      return evaluate(args[0]) !== evaluate(args[1]);
    case 'match':
      return match(evaluate(args[0]), args.slice(1), evaluate);
    case 'interpolate':
      return interpolate(args[0], Number(evaluate(args[1])), args.slice(2).map(evaluate) as number[]);
    default:
      throw new Error(`An expression that is not drawn live: ${String(operator)}.`);
  }
}

type Properties = Readonly<Record<string, unknown>> | null;

function match(input: unknown, cases: readonly unknown[], evaluate: (arg: unknown) => unknown): unknown {
  for (let i = 0; i + 1 < cases.length; i += 2) {
    const label = cases[i];
    if (Array.isArray(label) ? label.includes(input) : label === input) return evaluate(cases[i + 1]);
  }
  return evaluate(cases.at(-1));
}

function interpolate(curve: unknown, input: number, stops: readonly number[]): number {
  const [kind, base = 1] = curve as ['linear' | 'exponential', number?];
  if (kind !== 'linear' && kind !== 'exponential')
    throw new Error(`A curve that is not drawn live: ${kind}.`);
  if (input <= stops[0]!) return stops[1]!;
  for (let i = 2; i < stops.length; i += 2) {
    const [from, low, to, high] = stops.slice(i - 2, i + 2) as [number, number, number, number];
    if (input >= to) continue;
    const share =
      base === 1 ? (input - from) / (to - from) : (base ** (input - from) - 1) / (base ** (to - from) - 1);
    return low + (high - low) * share;
  }
  return stops.at(-1)!;
}
