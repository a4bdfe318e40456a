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

export function createTurn(isDropped: () => boolean, onProgress: (done: number) => void): Turn {
  let began = performance.now();
  return {
    async breathe(done) {
      if (performance.now() - began > TURN_MILLISECONDS) {
        onProgress(done);
        await nextTurn();
        began = performance.now();
      }
      if (isDropped()) throw new Error('The question was dropped.');
    },
  };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
