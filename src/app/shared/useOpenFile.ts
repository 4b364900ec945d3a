import { useCallback } from 'preact/hooks';
import type { Program } from '../program.ts';
import { goTo } from './currentRoute.ts';

/** Opens a file as a decision of its own and goes there; what is wrong with it otherwise stands in `FileFaults`. */
export function useOpenFile(program: Pick<Program, 'openFile'>): (file: File) => void {
  return useCallback((file: File) => {
    void program.openFile(file).then((id) => {
      if (id !== null) goTo({ page: 'decision', file: id, tab: 'answer' });
    });
  }, [program]);
}
