// The last words of .ci/run: what passed at the second attempt only and what failed, each with the first lines of its message, then
// "N passed, N failed".
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

const [report, tests, build] = process.argv.slice(2);
const LINES_EACH = 4;

/** The first lines of a message, without colours, indented. */
const beginning = (message = '') =>
  message
    // oxlint-disable-next-line no-control-regex -- what colours are made of
    .replace(/\u001B\[[\d;]*m/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '' && !/node_modules|<anonymous>/.test(line))
    .slice(0, LINES_EACH)
    .map((line) => `      ${line.slice(0, 300)}`)
    .join('\n');

let passed = 0;
const failures = [];
const wavering = [];
try {
  const result = JSON.parse(readFileSync(report, 'utf8'));
  passed = result.numPassedTests;
  for (const file of result.testResults) {
    const name = relative(process.cwd(), file.name);
    // A file that does not even load counts as one failure.
    if (file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'))
      failures.push(`${name}\n${beginning(file.message)}`);
    for (const test of file.assertionResults) {
      if (test.status === 'passed') {
        // what is said of a test that passed was said at its first attempt
        const [first] = test.failureMessages;
        if (first !== undefined) wavering.push(`${name} › ${test.fullName}\n${beginning(first)}`);
        continue;
      }
      // Nothing may be skipped: a skipped test is a failure.
      const why = test.status === 'failed' ? beginning(test.failureMessages[0]) : `      ${test.status}`;
      failures.push(`${name} › ${test.fullName}\n${why}`);
    }
  }
} catch (error) {
  failures.push(`The tests left no report.\n      ${error.message}`);
}
if (tests !== '0' && failures.length === 0) failures.push(`npm test ended with status ${tests}.`);
if (build !== '0') failures.push('The production build failed: its messages stand above.');

if (wavering.length > 0)
  console.log(
    `\nPassed at the second attempt only:\n\n${wavering.map((each) => `  ? ${each}`).join('\n')}\n`,
  );
if (failures.length > 0) console.log(`\nFailed:\n\n${failures.map((each) => `  ✗ ${each}`).join('\n')}\n`);
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 && passed > 0 ? 0 : 1;
