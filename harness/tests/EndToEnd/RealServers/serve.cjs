// Serves an emulator from npm on a free loopback port, and says which. The listening socket is the parent's: where a request
// ends the process that serves it, the next one is served by another.
const cluster = require('node:cluster');
const [, , moduleName] = process.argv;

if (cluster.isPrimary) {
  cluster.schedulingPolicy = cluster.SCHED_RR;
  let said = false;
  cluster.on('listening', (worker, address) => {
    if (!said) console.log(`port ${address.port}`);
    said = true;
  });
  cluster.on('exit', () => cluster.fork());
  cluster.fork();
  cluster.fork();
  process.stdin.resume();
  process.stdin.on('end', () => process.exit());
} else {
  require(moduleName)({}).listen(0, '127.0.0.1');
}
