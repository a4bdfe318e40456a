import type { Language } from '../domain/localised.ts';
import { hostOf, type MadeBy } from '../domain/routing-server.ts';
import type { MadeKind } from '../store/made-by.ts';
import { useAtlasState } from './atlas-context.ts';
import { formatNumber } from './format.ts';
import { refusalWords, SERVER_MESSAGES, SERVER_PHRASES } from './server-messages.ts';

export function MadeByWords({ makers, of }: { makers: readonly MadeBy[]; of: MadeKind }) {
  const language = useAtlasState((s) => s.language);
  return (
    <p class="hint" data-made-by={makers.map(({ kind }) => kind).join(' ')}>
      {makers.map((maker) => sentencesOf(maker, of, language)).join(' ')}
    </p>
  );
}

/** Who made an answer, and what about it is other than the atlas says elsewhere. */
export function sentencesOf(maker: MadeBy, of: MadeKind, language: Language): string {
  if (maker.kind === 'built-in')
    return SERVER_PHRASES.madeByUs[language](refusalWords(maker.because, language));
  const { address, version, rest } = maker;
  const isAreas = of === 'isochrones' || of === 'comparedAreas';
  const sentences = [
    SERVER_PHRASES[isAreas ? 'areasByServer' : 'madeByServer'][language](hostOf(address), version),
  ];
  if (isAreas) sentences.push(SERVER_MESSAGES.outline[language]);
  for (const { cells, because } of rest)
    sentences.push(
      SERVER_PHRASES.rest[language](formatNumber(cells, language), refusalWords(because, language)),
    );
  return sentences.join(' ');
}
