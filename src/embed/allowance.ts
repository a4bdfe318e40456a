/** How many messages a page may send: so many at once, and then so many a second. */
const AT_ONCE = 30;
const PER_SECOND = 10;

/** Tells of each message whether it is still listened to (a token bucket); `now` in milliseconds. */
export function createAllowance(now: () => number): () => boolean {
  let left = AT_ONCE;
  let last = now();
  return () => {
    const time = now();
    left = Math.min(AT_ONCE, left + ((time - last) / 1000) * PER_SECOND);
    last = time;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
