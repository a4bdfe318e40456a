/** Whether drives come from the built-in engine or from a Valhalla server. */
export function ServerSection() {
  return null;
}
