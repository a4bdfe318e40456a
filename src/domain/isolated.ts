/**
 * A name that reads from right to left, or holds marks that turn the direction of letters, closed off from what stands around
 * it: in a sentence, a title, a list it cannot put figures beside it into another order (Unicode Standard Annex #9, explicit
 * isolates). All other texts, which is nearly all, stay as they are; nothing that is saved or linked goes through here.
 */
export function isolated(text: string): string {
  return TURNING.test(text) ? FIRST_STRONG_ISOLATE + balanced(text) + POP_ISOLATE : text;
}

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** Marks, embeddings, overrides and isolates; letters of scripts that are written from right to left. */
const TURNING =
  /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Without ends that would end our own isolate, and with the ends that are missing; embeddings end with the isolate around them. */
function balanced(text: string): string {
  let open = 0;
  const kept = text.replace(/[\u2066-\u2069]/g, (mark) => {
    if (mark !== POP_ISOLATE) open++;
    else if (open === 0) return '';
    else open--;
    return mark;
  });
  return kept + POP_ISOLATE.repeat(open);
}
