// @ts-check
// Runs the command in this process and tells its peak memory (kilobytes) on standard error.
process.on('exit', () => process.stderr.write(`maxRSS ${process.resourceUsage().maxRSS}\n`));
process.argv.splice(1, 1, 'aspis');
await import('../packages/cli/bin/aspis.js');
