/** Which roads are searched: the built-in ones, or a network file of the user. */
export function RoadsSection() {
  return null;
}
