import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Contestant, Memory, Question, Roads, Took } from '../contestant.ts';

/** What `child.ts` understands. */
export type ToChild =
  | { readonly id: number; readonly open: string; readonly roads: Roads }
  | { readonly id: number; readonly ask: Question }
  | { readonly id: number; readonly forget: true }
  | { readonly id: number; readonly memory: true };
export type FromChild =
  { readonly id: number; readonly gives: unknown } | { readonly id: number; readonly problem: string };

/** A contestant in a process of its own: the memory and the compiled code of one do not slow the next. */
export async function openInChild(name: string, roads: Roads): Promise<Contestant> {
  const child = fork(fileURLToPath(new URL('child.ts', import.meta.url)), {
    execArgv: [...process.execArgv, '--expose-gc', '--max-old-space-size=8192'],
    serialization: 'advanced',
  });
  const pending = new Map<number, { resolve: (gives: unknown) => void; reject: (reason: Error) => void }>();
  let lastId = 0;
  child.on('message', (message: FromChild) => {
    const asked = pending.get(message.id);
    pending.delete(message.id);
    if ('problem' in message) asked?.reject(new Error(message.problem));
    else asked?.resolve(message.gives);
  });
  child.on('exit', (code, signal) => {
    for (const { reject } of pending.values()) reject(new Error(`${name} ended: ${signal ?? code}`));
  });
  const send = <T>(work: object): Promise<T> =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      pending.set(id, { resolve: resolve as (gives: unknown) => void, reject });
      child.send({ id, ...work });
    });

  await send({ open: name, roads });
  return {
    ask: (question) => send<Took | null>({ ask: question }),
    forget: () => send<void>({ forget: true }),
    memory: () => send<Memory>({ memory: true }),
    async close() {
      child.kill();
    },
  };
}
