import { iconDrawing, type IconId } from '../style/icons.ts';
import { themeOf } from '../style/palette.ts';
import type { Swatch } from '../style/subject.ts';
import { useAtlasState } from './atlas-context.ts';

const WIDTH = 26;
const HEIGHT = 16;

/** A legend swatch, drawn from the same figures as the layer it explains. */
export function SwatchPicture({ swatch }: { swatch: Swatch }) {
  switch (swatch.kind) {
    case 'icon':
      return <IconPicture id={swatch.icon} />;
    case 'fill':
      return (
        <svg class="swatch" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
          <rect
            x="3"
            y="2"
            width={WIDTH - 6}
            height={HEIGHT - 4}
            rx="2"
            fill={swatch.fill}
            stroke={swatch.outline}
            stroke-width="1.5"
          />
        </svg>
      );
    case 'line':
      return (
        <svg class="swatch" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
          {swatch.casing !== null && <Stroke color={swatch.casing} width={swatch.width + 2} dash={null} />}
          <Stroke color={swatch.color} width={swatch.width} dash={swatch.dash} />
          {swatch.ticks && <Stroke color={swatch.color} width={swatch.width + 5} dash={[1.5, 5]} />}
        </svg>
      );
  }
}

function Stroke({ color, width, dash }: { color: string; width: number; dash: readonly number[] | null }) {
  return (
    <path
      d={`M1 ${HEIGHT / 2}H${WIDTH - 1}`}
      stroke={color}
      stroke-width={width}
      stroke-dasharray={dash?.join(' ')}
      fill="none"
    />
  );
}

/** The map's own icon as inline SVG. */
export function IconPicture({ id }: { id: IconId }) {
  const theme = useAtlasState(themeOf);
  const { viewBox, paths } = iconDrawing(id, theme);
  return (
    <svg class="icon" viewBox={`0 0 ${viewBox} ${viewBox}`} aria-hidden="true">
      {paths.map((path) => (
        <path
          key={path.d}
          d={path.d}
          fill={path.fill ?? 'none'}
          stroke={path.stroke ?? undefined}
          stroke-width={path.strokeWidth}
          stroke-dasharray={path.dash?.join(' ')}
        />
      ))}
    </svg>
  );
}
