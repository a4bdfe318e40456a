import { writePeople } from '../domain/people-count.ts';
import type { Minutes } from '../domain/units.ts';
import { reachPeople } from '../store/reach-people.ts';
import { useAtlasState, useText } from './atlas-context.ts';
import { REACH_MESSAGES } from './reach-messages.ts';

/** The people within each limit: "340K", said in full to whoever points at it or listens. */
export function BandPeople({ limits }: { limits: readonly Minutes[] }) {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const counts = useAtlasState(reachPeople);
  const asked = useAtlasState((s) => s.reachPeople.kind);
  const failure = useAtlasState((s) => (s.people.kind === 'failed' ? s.people.reason : undefined));
  return (
    <tr class="band-people" data-stale={asked === 'waiting'}>
      <th scope="row">{t(REACH_MESSAGES.bandPeople)}</th>
      {limits.map((minutes) => {
        const people = counts.get(minutes);
        if (people === undefined || Number.isNaN(people)) {
          const isLost = people !== undefined || failure !== undefined || asked === 'failed';
          return (
            <td key={minutes} title={failure && t(failure)}>
              {isLost ? t(REACH_MESSAGES.peopleUnknown) : '…'}
            </td>
          );
        }
        const full = writePeople(people, language);
        return (
          <td key={minutes} data-minutes={minutes} data-people={Math.round(people)} title={full}>
            <span aria-hidden="true">{writePeople(people, language, 'short')}</span>
            <span class="unseen">{full}</span>
          </td>
        );
      })}
    </tr>
  );
}
