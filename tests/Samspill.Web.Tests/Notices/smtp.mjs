// A mail server for the tests: STARTTLS, sign-in, and every message it takes as a line of JSON.
// node smtp.mjs <certificate.pem> <key.pem> <port> <milliseconds the first answer is held back>
import { readFileSync } from "node:fs";
import { SMTPServer } from "smtp-server";

const [certificate, key, port, hold] = process.argv.slice(2);
let taken = 0;

const server = new SMTPServer({
  cert: readFileSync(certificate),
  key: readFileSync(key),
  onAuth({ username, password }, session, done) {
    const isRight = username === "portal" && password === process.env.MAIL_PASSWORD;
    done(isRight ? null : new Error("Wrong user or password"), isRight ? { user: username } : undefined);
  },
  onData(stream, session, done) {
    const parts = [];
    stream.on("data", (part) => parts.push(part));
    stream.on("end", () => {
      const { mailFrom, rcptTo } = session.envelope;
      const raw = Buffer.concat(parts).toString("latin1");
      console.log(JSON.stringify({ isSecure: session.secure, from: mailFrom.address, to: rcptTo.map((one) => one.address), raw }));
      setTimeout(done, taken++ === 0 ? Number(hold) : 0);
    });
  },
});
server.on("error", (error) => console.error(error.message));
server.listen(Number(port), "127.0.0.1", () => console.log(JSON.stringify({ port: server.server.address().port })));
