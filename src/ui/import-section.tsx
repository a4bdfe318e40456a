/** The files that the user opens: sites of their own. */
export function ImportSection() {
  return null;
}
