const PLAIN_INTERVAL_MS = 15_000;
const LIVE_INTERVAL_MS = 200;

export function formatDuration(milliseconds) {
  if (milliseconds < 59_950) return `${(milliseconds / 1000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** How far it is matters more than the end of a long title. */
function fit(title, progress, columns) {
  const room = Math.max(columns - progress.length - 4, 10);
  return title.length <= room ? `… ${title}${progress}` : `… ${title.slice(0, room - 1)}…${progress}`;
}

/**
 * Reports steps of work: on a terminal the line of the running step is redrawn, elsewhere (a log, CI) a long step
 * says every 15 seconds how far it is.
 */
export function createReporter(out = process.stdout) {
  const live = Boolean(out.isTTY);
  const clear = () => live && out.write('\r\u001b[2K');

  function draw(title, detail, started) {
    const progress = `${detail ? ` · ${detail}` : ''} · ${formatDuration(Date.now() - started)}`;
    if (live) out.write(`\r\u001b[2K${fit(title, progress, out.columns || 80)}`);
    else out.write(`… ${title}${progress}\n`);
  }

  async function step(title, work) {
    const started = Date.now();
    let detail = '';
    const timer = setInterval(() => draw(title, detail, started), live ? LIVE_INTERVAL_MS : PLAIN_INTERVAL_MS);
    if (live) draw(title, detail, started);
    try {
      const result = await work((text) => (detail = text));
      clear();
      out.write(`✓ ${title}${detail ? ` · ${detail}` : ''} · ${formatDuration(Date.now() - started)}\n`);
      return result;
    } catch (error) {
      clear();
      out.write(`✗ ${title} · ${formatDuration(Date.now() - started)}\n`);
      throw error;
    } finally {
      clearInterval(timer);
    }
  }

  function say(text) {
    clear();
    out.write(`${text}\n`);
  }

  return { step, say };
}

/** For commands whose output belongs to somebody else (a test run, a script): only what is slow or wrong is said. */
export function createQuietReporter(out = process.stderr) {
  const loud = createReporter(out);
  return { step: async (title, work) => work(() => undefined), slow: loud.step, say: loud.say };
}
