import { GATEWAY_GROUPS } from '../store/gateway-rows.ts';
import { nearestGateways, provinceSeat } from '../store/comparison.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { nameOf } from './describe.ts';
import { DriveFigure } from './drive-figure.tsx';
import { DriveNote } from './drive-note.tsx';
import { formatDistance } from './format.ts';
import { MadeBy } from './made-by.tsx';
import { GATEWAY_GROUP_NAMES } from './answer-messages.ts';
import { PLACE_MESSAGES } from './place-messages.ts';

/** The nearest gateway of each kind from the seat of the chosen province, by road. */
export function SeatGateways() {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  const seat = useAtlasState(provinceSeat);
  const nearest = useAtlasState(nearestGateways)[0];
  if (seat === null || nearest === undefined) return null;
  return (
    <section aria-labelledby="seat-gateways-heading">
      <h2 id="seat-gateways-heading">
        {t(PLACE_MESSAGES.gatewaysFromSeat)}, {nameOf(seat, language)}
      </h2>
      <div class="table-scroll">
        <table class="figures" aria-labelledby="seat-gateways-heading">
          <tbody>
            {GATEWAY_GROUPS.flatMap(({ group }) => {
              const found = nearest.get(group);
              if (found === undefined) return [];
              return [
                <tr key={group}>
                  <th scope="row">{t(GATEWAY_GROUP_NAMES[group])}</th>
                  <td>
                    <button
                      type="button"
                      class="link-button"
                      onClick={() => actions.choosePlace(found.gateway)}
                    >
                      {nameOf(found.gateway, language)}
                    </button>
                    <span class="fact-note">
                      {' '}
                      {formatDistance(found.straightMetres, language, units)}{' '}
                      {t(PLACE_MESSAGES.straightShort)}
                    </span>
                  </td>
                  <td class="figure-rank">
                    <DriveFigure drive={found.drive} />
                  </td>
                </tr>,
              ];
            })}
          </tbody>
        </table>
      </div>
      <DriveNote />
      <MadeBy of="gatewayDrives" />
      <button type="button" class="link-button" onClick={() => actions.choosePlace(seat)}>
        {t(PLACE_MESSAGES.driveFromSeat)}
      </button>
    </section>
  );
}
