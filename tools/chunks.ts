import type { Rolldown } from 'vite';

/**
 * Which modules share a file of the build. What is wanted together comes together: many small files compress badly, and each costs
 * a request. A module goes to the first group that it fits; views have files of their own, and so has the map.
 */
export const CHUNKS: Rolldown.CodeSplittingGroup[] = [
  // all that the page cannot be used without
  { name: 'first', tags: ['$initial'], priority: 4 },
  // what is asked of the engine, with all that this follows from
  { name: 'questions', test: /[\\/]src[\\/]store[\\/]questions\.ts$/, priority: 3 },
  // what a site, a province and their like are shown by
  {
    name: 'site',
    test: /[\\/]src[\\/]ui[\\/](place-card|reach-section|gateways-table|seat-gateways|assumptions-form)\.tsx$/,
    priority: 2,
  },
  // what is said to those who do not see the page, with the words for it that views have, too
  {
    name: 'announcer',
    test: /[\\/]src[\\/]ui[\\/](announcer|announcer-words|announcer-messages|points-words|own-counts|verdict-names)\.tsx?$/,
    priority: 2,
    includeDependenciesRecursively: false,
  },
  // what several of the others have in common
  { name: 'views', test: /[\\/]src[\\/](ui|store|export)[\\/]/, minShareCount: 7, priority: 1 },
];
