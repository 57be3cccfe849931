#!/usr/bin/env node
// mandate doctor [--lang en] [--json]: what is there, which version, what is wrong, and how to mend it. It runs on a
// bare clone under any Node, because it is asked when nothing else works.
import { FINDINGS, PART_NAMES } from './lib/doctor-words.mjs';
import { probe } from './probe.mjs';

const MARKS = { ok: '✓', warn: '!', wrong: '✗' };

function language(args) {
  const given =
    args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length) ??
    (args.includes('--lang') ? args[args.indexOf('--lang') + 1] : undefined);
  return given === 'en' ? 'en' : 'vi';
}

const fill = (text, facts) => text.replace(/\{(\w+)\}/g, (_, name) => facts[name] ?? '–');

function describe({ part, state, code, facts }, lang) {
  const [finding, remedy] = FINDINGS[code][lang].map((text) => fill(text, facts));
  return { part, name: PART_NAMES[part][lang], state, code, version: facts.version, finding, remedy };
}

function print(findings) {
  const width = Math.max(...findings.map(({ name }) => name.length));
  for (const { name, state, finding, remedy } of findings) {
    console.log(`${MARKS[state]} ${name.padEnd(width)}  ${finding}`);
    if (remedy) console.log(`  ${' '.repeat(width)}  → ${remedy}`);
  }
}

const args = process.argv.slice(2);
const findings = (await probe()).map((answer) => describe(answer, language(args)));
if (args.includes('--json')) console.log(JSON.stringify(findings, null, 2));
else print(findings);
process.exitCode = findings.some(({ state }) => state === 'wrong') ? 1 : 0;
