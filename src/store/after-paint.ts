/**
 * Calls `work` once the frame is painted that shows what the page has just changed: whoever pressed a button sees that it was pressed
 * before what takes longer. With `isUrgent` it is called in that frame. A page that nobody sees paints nothing: there it is called soon.
 * Gives a function that calls it off.
 */
export function afterPaint(work: (time: number) => void, isUrgent: () => boolean = () => false): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame((time) => {
    clearTimeout(timer);
    if (isUrgent()) work(time);
    // a task of its own comes after the painting that ends a frame
    else timer = setTimeout(work, 0, time);
  });
  if (document.hidden)
    timer = setTimeout(() => {
      cancelAnimationFrame(frame);
      work(performance.now());
    });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
