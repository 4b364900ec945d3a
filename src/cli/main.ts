import { analyse } from './analyse.ts';
import { USAGE, usageError } from './arguments.ts';
import { compare } from './compare.ts';
import { CommandError, exitStatus } from './exitStatus.ts';
import { simulate } from './simulate.ts';
import { validate } from './validate.ts';
import { validateModel } from './validateModel.ts';
import { verify } from './verify.ts';

/**
 * The command line. Results go to stdout, everything else to stderr.
 * @param args the command and what follows it
 * @returns how it ended: see `exitStatus`
 */
export async function main(args: readonly string[]): Promise<number> {
  try {
    return await run(args);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    process.stderr.write(`${error.lines.join('\n')}\n`);
    return error.status;
  }
}

async function run([command, ...args]: readonly string[]): Promise<number> {
  switch (command) {
    case 'simulate':
      await simulate(args);
      return exitStatus.done;
    case 'analyse':
      await analyse(args);
      return exitStatus.done;
    case 'validate':
      return validate(args);
    case 'verify':
      await verify(args);
      return exitStatus.done;
    case 'compare':
      await compare(args);
      return exitStatus.done;
    case 'validate:model':
      await validateModel(args);
      return exitStatus.done;
    case 'help':
    case '--help':
      process.stdout.write(`${USAGE.join('\n')}\n`);
      return exitStatus.done;
    default:
      throw usageError(command === undefined ? 'Which command?' : `There is no command ${command}.`);
  }
}
