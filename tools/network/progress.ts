const WIDTH = 30;

/** A progress bar on standard error, where that is a terminal; else nothing at all. */
export function progressBar(): { show(phase: string, done: number): void; clear(): void } {
  if (!process.stderr.isTTY) return { show: () => {}, clear: () => {} };
  let last = '';
  return {
    show(phase, done) {
      const filled = Math.round(done * WIDTH);
      const line = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${Math.round(done * 100)} % ${phase}`;
      if (line === last) return;
      last = line;
      process.stderr.write(`\r\u001b[K${line}`);
    },
    clear: () => void process.stderr.write('\r\u001b[K'),
  };
}
