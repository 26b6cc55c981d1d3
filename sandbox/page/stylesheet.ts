/** How the pages look, in light and in dark. */
export const STYLESHEET = `
:root {
  color-scheme: light dark;
  --paper: #f6f6f3; --card: #fff; --ink: #1c1e23; --soft: #666b76; --line: #e4e4df; --sunk: #f1f1ed;
  --good: #15734a; --warn: #93590a; --bad: #b3282d; --accent: #4b45c6; --on-accent: #fff;
  --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #121316; --card: #1a1c21; --ink: #e9e9ec; --soft: #989eaa; --line: #2c2f37; --sunk: #22252b;
    --good: #5ecb98; --warn: #e3ab57; --bad: #f08084; --accent: #a19bff; --on-accent: #15141f;
  }
}
.carrier { --accent: #96510c; }
.mail { --accent: #0c6a74; }
@media (prefers-color-scheme: dark) {
  .carrier { --accent: #f0b06a; --on-accent: #221404; }
  .mail { --accent: #6bccd6; --on-accent: #04191b; }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
  font-variant-numeric: tabular-nums;
}
a { color: var(--accent); text-underline-offset: 0.15em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
header, main { max-width: 74rem; margin: 0 auto; padding: 0 1.5rem; }
header { display: flex; flex-wrap: wrap; gap: 0.5rem 3rem; align-items: end; padding-top: 2.5rem; padding-bottom: 1.75rem; }
header > div:first-child { flex: 1 1 22rem; }
h1 { margin: 0; font-size: 1.75rem; line-height: 1.2; font-weight: 650; letter-spacing: -0.02em; }
h2 { margin: 0 0 0.75rem; font-size: 1.05rem; font-weight: 650; letter-spacing: -0.01em; }
h2 small { margin-left: 0.4em; color: var(--soft); font-weight: 400; font-size: inherit; }
.eyebrow { margin: 0 0 0.35rem; color: var(--accent); font-size: 0.8rem; font-weight: 600; }
.lead { margin: 0.4rem 0 0; color: var(--soft); max-width: 36rem; }
main > section { margin: 0 0 2.25rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; }
.padded { padding: 1.1rem 1.25rem; }
.scroll { overflow-x: auto; }
.empty { margin: 0; padding: 2rem 1.25rem; color: var(--soft); text-align: center; }
.soft { color: var(--soft); }
td .note { font-size: 0.8rem; white-space: nowrap; }
.mono { font-family: var(--mono); font-size: 0.86em; }

.figures h2 { margin: 0; color: var(--soft); font-size: 0.8rem; font-weight: 400; letter-spacing: 0; }
.figures b { margin-left: 1.5rem; font-size: 1.2rem; font-weight: 600; letter-spacing: -0.01em; white-space: nowrap; }
.figures h2 + b { margin-left: 0; }
.figures small { font-size: 0.7em; font-weight: 400; color: var(--soft); }

table { width: 100%; border-collapse: collapse; }
@media (max-width: 46rem) { .scroll > table { width: max-content; min-width: 100%; } }
th { text-align: left; font-size: 0.8rem; font-weight: 500; color: var(--soft); white-space: nowrap; }
th, td { padding: 0.55rem 0.75rem; border-bottom: 1px solid var(--line); vertical-align: middle; }
th:first-child, td:first-child { padding-left: 1.25rem; }
th:last-child, td:last-child { padding-right: 1.25rem; }
tbody tr:last-child td { border-bottom: 0; }
tbody tr:hover { background: color-mix(in srgb, var(--sunk) 55%, transparent); }
.number { text-align: right; white-space: nowrap; }
.tight { white-space: nowrap; width: 1%; }
.inner { width: auto; margin-top: 0.35rem; } .inner td { padding: 0.1rem 0.9rem 0.1rem 0; border: 0; font-size: 0.87rem; } .inner td:first-child { padding-left: 0; }
tbody .inner tr:hover { background: none; }
time { color: var(--soft); white-space: nowrap; }

.badge {
  display: inline-block; padding: 0.08rem 0.55rem; border-radius: 99px; font-size: 0.8rem; font-weight: 550; white-space: nowrap;
  color: var(--tone, var(--soft)); background: color-mix(in srgb, var(--tone, var(--soft)) 13%, transparent);
}
.good { --tone: var(--good); } .warn { --tone: var(--warn); } .bad { --tone: var(--bad); }

form { margin: 0; }
.row { display: flex; flex-wrap: wrap; gap: 0.6rem 0.8rem; align-items: end; }
.buttons { display: flex; gap: 0.4rem; justify-content: flex-end; }
.field { display: grid; grid-template-columns: minmax(0, max-content); gap: 0.25rem; max-width: 100%; color: var(--soft); font-size: 0.8rem; }
input, select, button { font: inherit; color: inherit; }
input, select {
  min-height: 2.2rem; padding: 0.25rem 0.6rem; color: var(--ink); font-size: 0.95rem;
  background: var(--card); border: 1px solid var(--line); border-radius: 7px;
}
input[type="number"] { width: 4.5rem; }
select { max-width: 100%; }
button {
  min-height: 1.9rem; padding: 0.15rem 0.75rem; font-size: 0.87rem; font-weight: 500; white-space: nowrap; cursor: pointer;
  background: var(--card); border: 1px solid var(--line); border-radius: 7px;
}
button:hover { border-color: var(--soft); }
button.main { color: var(--on-accent); background: var(--accent); border-color: var(--accent); }
button.main:hover { filter: brightness(1.08); }
button.danger { color: var(--bad); }
.row button { min-height: 2.2rem; padding: 0.25rem 1rem; }
.rules { list-style: none; margin: 1rem 0 0; padding: 0.85rem 0 0; border-top: 1px solid var(--line); display: grid; gap: 0.3rem; }
summary { cursor: pointer; color: var(--soft); font-size: 0.87rem; }
details.more { margin-top: 0.9rem; }
.pairs { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1.25rem; margin: 0.75rem 0 0; }
.pairs dt { font-family: var(--mono); font-size: 0.86em; padding-top: 0.1em; } .pairs dd { margin: 0; color: var(--soft); }
footer { display: flex; justify-content: space-between; align-items: center; gap: 1rem; padding-bottom: 3rem; color: var(--soft); font-size: 0.87rem; }

.alone { min-height: 100vh; display: grid; place-items: center; padding: 1.5rem; }
.alone main { width: 100%; max-width: 26rem; padding: 0; }
.alone .card { padding: 2rem; box-shadow: 0 12px 40px -18px rgb(0 0 0 / 0.28); }
.alone h1 { font-size: 1.35rem; }
.alone .amount { margin: 1.4rem 0 0.2rem; font-size: 2.3rem; font-weight: 650; letter-spacing: -0.03em; line-height: 1.1; }
.alone .row { margin-top: 1.75rem; } .alone .row form { flex: 1; } .alone .row button { width: 100%; min-height: 2.7rem; font-size: 1rem; }
.alone .note { margin: 1.1rem 0 0; color: var(--soft); font-size: 0.85rem; text-align: center; }

.steps { list-style: none; margin: 1.5rem 0 0; padding: 0; }
.steps li { display: flex; justify-content: space-between; align-items: center; padding: 0.6rem 0; border-top: 1px solid var(--line); }

.inbox { display: grid; grid-template-columns: minmax(16rem, 24rem) 1fr; min-height: 34rem; overflow: hidden; }
.inbox ol { list-style: none; margin: 0; padding: 0; border-right: 1px solid var(--line); overflow-y: auto; max-height: 44rem; }
.inbox li a { display: block; padding: 0.75rem 1.25rem; color: inherit; text-decoration: none; border-bottom: 1px solid var(--line); }
.inbox li a:hover { background: var(--sunk); }
.inbox li a[aria-current] { background: color-mix(in srgb, var(--accent) 11%, transparent); box-shadow: inset 3px 0 var(--accent); }
.inbox li b { display: block; font-weight: 600; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.inbox li span { display: flex; justify-content: space-between; gap: 1rem; color: var(--soft); font-size: 0.87rem; }
.inbox li span > :first-child { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.letter { display: flex; flex-direction: column; min-width: 0; }
.letter > div { padding: 1.25rem 1.5rem 1rem; border-bottom: 1px solid var(--line); }
.letter h2 { font-size: 1.25rem; margin-bottom: 0.5rem; overflow-wrap: anywhere; }
.letter iframe { flex: 1; width: 100%; min-height: 26rem; border: 0; background: #fff; }
.letter pre { flex: 1; margin: 0; padding: 1.25rem 1.5rem; white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
.letter .pairs { margin: 0; } .letter .pairs dt { font: inherit; padding: 0; color: var(--soft); } .letter .pairs dd { color: inherit; overflow-wrap: anywhere; }
@media (max-width: 46rem) { .inbox { grid-template-columns: 1fr; } .inbox ol { border-right: 0; max-height: 18rem; } }
`;
