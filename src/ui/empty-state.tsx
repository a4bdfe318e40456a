/** What stands where there is nothing yet: one line that says what to do next, and a button that does it. */
export function EmptyState({ words, action, onAct }: { words: string; action: string; onAct: () => void }) {
  return (
    <div class="empty-state">
      <p>{words}</p>
      <button type="button" class="button small" onClick={onAct}>
        {action}
      </button>
    </div>
  );
}
