/** What of the atlas is kept for use without a network. */
export function OfflineSection() {
  return null;
}
