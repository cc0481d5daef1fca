// Serves an emulator from npm on a free loopback port, and says which. The emulator is a process of its own, started again
// whenever a request ends it; connections wait here meanwhile, so that one fault is not taken for the end of the server.
const { fork } = require('node:child_process');
const net = require('node:net');
const [, , moduleName, role] = process.argv;

if (role === 'emulator') {
  const server = require(moduleName)({});
  server.listen(0, '127.0.0.1', () => process.send(server.address().port));
  process.on('disconnect', () => process.exit());
} else {
  let port;
  let waiting = [];
  const start = () => {
    port = undefined;
    const emulator = fork(__filename, [moduleName, 'emulator'], { stdio: 'ignore' });
    emulator.on('message', (listening) => {
      port = listening;
      waiting.forEach(join);
      waiting = [];
    });
    emulator.on('exit', start);
  };
  const join = (client) => {
    const upstream = net.connect(port, '127.0.0.1');
    client.pipe(upstream).pipe(client);
    client.on('error', () => upstream.destroy());
    client.on('close', () => upstream.destroy());
    upstream.on('error', () => client.destroy());
    upstream.on('close', () => client.destroy());
  };
  const front = net.createServer((client) => {
    client.on('error', () => {});
    if (port === undefined) waiting.push(client);
    else join(client);
  });
  front.listen(0, '127.0.0.1', () => console.log(`port ${front.address().port}`));
  process.stdin.resume();
  process.stdin.on('end', () => process.exit());
  start();
}
