import { readArguments } from './arguments.ts';
import { exitStatus } from './exitStatus.ts';
import { issueLine, parseFile } from './readScenario.ts';

/** `validate FILE`: says on stdout what is wrong with a scenario, a line an issue. Returns the exit status. */
export function validate(args: readonly string[]): number {
  const { files } = readArguments(args, 1, []);
  const parsed = parseFile(files[0]);
  if (parsed.ok) {
    process.stdout.write('The scenario is good.\n');
    return exitStatus.done;
  }
  process.stdout.write(`${parsed.issues.map(issueLine).join('\n')}\n`);
  return exitStatus.refused;
}
