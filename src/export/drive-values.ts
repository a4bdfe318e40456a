import type { Assumptions } from '../domain/assumptions.ts';
import type { Drive } from '../store/drives.ts';
import { km, min, type Values } from './exported.ts';

/** The assumptions that tell one figure from another of the same name; the rest stands in words beside them. */
export function assumedValues({ profile, direction, year }: Assumptions): Values {
  return { vehicle: profile, direction: `${direction} the site`, roads_of: year };
}

/** Empty where no road leads, or as long as that is not known. */
export function driveValues(drive: Drive): Values {
  return drive.kind === 'known'
    ? { road_km: km(drive.metres), drive_min: min(drive.seconds) }
    : { road_km: null, drive_min: null };
}
