import type { Found } from '../domain/found.ts';
import { LazyView } from './lazy-view.tsx';
import { codeOf } from './view-code.ts';

const loadPicture = codeOf('kindPicture');

/** The icon with which the map shows a thing, drawn when the icons have come; its room is there before. */
export function KindIcon({ thing }: { thing: Found }) {
  return (
    <LazyView
      load={loadPicture}
      props={{ thing }}
      isQuiet
      meanwhile={<span class="icon" aria-hidden="true" />}
    />
  );
}
