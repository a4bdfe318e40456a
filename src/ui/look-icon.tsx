/** A crosshair: this very position. */
export function LookIcon() {
  return (
    <svg viewBox="0 0 16 16" class="look-icon" aria-hidden="true">
      <path
        d="M8 1.5v4M8 10.5v4M1.5 8h4M10.5 8h4M12 8a4 4 0 1 1-8 0 4 4 0 0 1 8 0z"
        fill="none"
        stroke="currentColor"
        stroke-width="1.4"
      />
    </svg>
  );
}
