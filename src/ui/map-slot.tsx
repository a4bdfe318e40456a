/** Hosts the map's element, which lives outside of Preact: the map library alone writes inside it. */
export function MapSlot({ container }: { container: HTMLElement }) {
  return (
    <div
      class="map-slot"
      ref={(slot) => {
        if (slot !== null && container.parentElement !== slot) slot.append(container);
      }}
    />
  );
}
