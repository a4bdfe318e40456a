import { useEffect } from 'preact/hooks';
import { useActions } from './atlas-context.ts';

/**
 * What a hand does in one field, without leaving it, is one step to take back: a slider pushed once, a number typed. The hand begins
 * anew where it presses, and where the focus goes.
 */
export function useStepEnd(): void {
  const { endStep } = useActions();
  useEffect(() => {
    document.addEventListener('pointerdown', endStep, true);
    document.addEventListener('focusin', endStep, true);
    return () => {
      document.removeEventListener('pointerdown', endStep, true);
      document.removeEventListener('focusin', endStep, true);
    };
  }, [endStep]);
}
