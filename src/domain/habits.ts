/** How a reader likes the page; kept on the device, never in a link. */
export type Habits = {
  /** The examples of the first screen are folded away. */
  readonly isStartFolded: boolean;
  /** Single characters without Ctrl do something (WCAG 2.1.4 wants a way to switch them off). */
  readonly hasSingleKeys: boolean;
  /** What is made is saved on the device by itself, for when the page ends. */
  readonly isWorkSaved: boolean;
};

export const FIRST_HABITS: Habits = {
  isStartFolded: false,
  hasSingleKeys: true,
  isWorkSaved: true,
};
