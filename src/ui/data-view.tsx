import { useAtlasState, useText } from './atlas-context.ts';
import { OverviewButton } from './back-button.tsx';
import { DATA_MESSAGES } from './data-messages.ts';
import { ImportSection } from './import-section.tsx';
import { OfflineSection } from './offline-section.tsx';
import { RoadsSection } from './roads-section.tsx';
import { SessionSection } from './session-section.tsx';
import { ServerSection } from './server-section.tsx';

/** What the user brings along: files, other roads, a server; and what stays on the device. */
export function DataView() {
  const t = useText();
  const isServerOn = useAtlasState((s) => s.server.status.kind === 'on');
  return (
    <>
      <OverviewButton />
      <h1>{t(DATA_MESSAGES.title)}</h1>
      <p class="hint">{t(isServerOn ? DATA_MESSAGES.promiseButServer : DATA_MESSAGES.promise)}</p>
      <ImportSection />
      <RoadsSection />
      <ServerSection />
      <SessionSection />
      <OfflineSection />
    </>
  );
}
