/** What a long piece of work owes to whoever waits for it. */
export type Turn = {
  /**
   * Called between two parts of the work: tells how much of it is done (0 to 1), lets messages in when it has gone on
   * for a while, and throws once nobody waits for the answer any more.
   */
  breathe(done: number): Promise<void>;
};

/** Work lets messages in after this long. */
const TURN_MILLISECONDS = 25;
/** Work that rests looks after this long whether it may go on. */
const REST_MILLISECONDS = 50;

/** `isHurried` says that something else must not be kept waiting at all: the work rests until it is over. */
export function createTurn(
  isDropped: () => boolean,
  onProgress: (done: number) => void,
  isHurried: () => boolean = () => false,
): Turn {
  let began = performance.now();
  return {
    async breathe(done) {
      if (performance.now() - began > TURN_MILLISECONDS) {
        onProgress(done);
        await pause(0);
        while (isHurried() && !isDropped()) await pause(REST_MILLISECONDS);
        began = performance.now();
      }
      if (isDropped()) throw new Error('The question was dropped.');
    },
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
