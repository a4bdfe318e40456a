import type { HUBS } from '../domain/hubs.ts';
import { placeById } from '../store/select.ts';
import { NOT_YET_KNOWN, startDrives, type StartDrive } from '../store/start-drives.ts';
import { subjectCamera } from '../store/subject-camera.ts';
import { mapLabels } from '../style/map-label.ts';
import { useAtlas, useAtlasState, useText } from './atlas-context.ts';
import { describePlace } from './describe.ts';
import { formatDistance, formatDuration } from './format.ts';
import { KindIcon } from './kind-icon.tsx';
import { START_GROUP_NAMES } from './start-messages.ts';

/** One of the two sites that the atlas was made for: what it is, and how far it really is from a plane and a ship. */
export function HubButton({ hub }: { hub: (typeof HUBS)[number] }) {
  const t = useText();
  const atlas = useAtlas();
  const { actions } = atlas;
  const language = useAtlasState((s) => s.language);
  const place = useAtlasState((s) => placeById(s).get(hub.id)) ?? null;
  const drives = useAtlasState((s) => startDrives(s).get(hub.id) ?? NOT_YET_KNOWN);
  const open = async (): Promise<void> => {
    if (place !== null) return actions.choosePlace(place);
    actions.openSite({ kind: 'place', id: hub.id });
    const { lookWhenThere } = await import('./look-when-there.ts');
    lookWhenThere(atlas, subjectCamera);
  };
  return (
    <button type="button" class="hub" data-id={hub.id} onClick={() => void open()}>
      <span class="hub-name">{t(hub.name)}</span>
      <span class="hub-where">{place === null ? t('loading') : describePlace(place, language)}</span>
      {drives.map((one) => (
        <HubDrive key={one.group} {...one} />
      ))}
    </button>
  );
}

function HubDrive({ group, to, drive }: StartDrive) {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  return (
    <span class="hub-drive" data-group={group} data-to={to?.id}>
      <span class="hub-to">
        {to !== null && <KindIcon thing={{ kind: 'place', place: to }} />}
        <span>{to === null ? t(START_GROUP_NAMES[group]) : mapLabels(to)[`label_${language}`]}</span>
      </span>{' '}
      <span class="hub-figures">
        {drive.kind === 'pending' && '…'}
        {drive.kind === 'no way' && t('noWay')}
        {drive.kind === 'known' && (
          <>
            <strong>{formatDuration(drive.seconds, language, units)}</strong>{' '}
            {formatDistance(drive.metres, language, units)}
          </>
        )}
      </span>
    </span>
  );
}
