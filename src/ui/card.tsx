import type { ComponentChildren } from 'preact';
import type { Named } from '../domain/place.ts';
import { writeDate } from '../domain/written-date.ts';
import { useAtlasState, useText } from './atlas-context.ts';
import { nameOf, otherNameOf } from './describe.ts';
import { useSourceWords } from './use-source-words.ts';
import { PLACE_MESSAGES } from './place-messages.ts';

/** The one design of all cards: icon, kind and status; the name in both languages; facts. */
export function Card({
  thing,
  icon,
  kind,
  hasOtherName = true,
  children,
}: {
  thing: Named;
  icon: ComponentChildren;
  /** What it is, and its status. */
  kind: ComponentChildren;
  hasOtherName?: boolean;
  /** Lines of facts. */
  children: ComponentChildren;
}) {
  const language = useAtlasState((s) => s.language);
  const otherName = hasOtherName ? otherNameOf(thing, language) : null;
  return (
    <article class="card" aria-labelledby="place-name">
      <p class="card-kind">
        {icon}
        {kind}
      </p>
      <h1 id="place-name" dir="auto">
        {nameOf(thing, language)}
      </h1>
      {otherName !== null && (
        <p class="other-name" lang={language === 'en' ? 'vi' : 'en'}>
          {otherName}
        </p>
      )}
      <dl class="facts">{children}</dl>
    </article>
  );
}

/** A line of a card. Year, source and doubts about it stand in the note. */
export function Fact({
  name,
  note = null,
  children,
}: {
  name: string;
  note?: string | null;
  children: ComponentChildren;
}) {
  const sourceWords = useSourceWords();
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd>
        {children}
        {note !== null && <span class="fact-note"> {sourceWords(note)}</span>}
      </dd>
    </div>
  );
}

/** Where the facts of a card come from, and of when they are. */
export function SourceFact({ thing }: { thing: Named }) {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const sourceWords = useSourceWords();
  return (
    <Fact
      name={t(PLACE_MESSAGES.source)}
      note={thing.sourceDate === null ? null : `(${writeDate(thing.sourceDate, language)})`}
    >
      {sourceWords(thing.source)}
    </Fact>
  );
}
