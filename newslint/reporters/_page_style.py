"""How a page of findings looks: on a phone, on a desk, on paper, by day and by night."""

STYLE = """
:root { color-scheme: light dark; --paper: #fff; --ink: #1b1b1f; --soft: #5b5b66; --line: #d5d5dd; --card: #f6f6f9;
  --error: #b00020; --warning: #8a5300; --advice: #1a5fb4; --link: #0b57d0; }
@media (prefers-color-scheme: dark) { :root { --paper: #16161a; --ink: #ececf1; --soft: #a9a9b6; --line: #3a3a44;
  --card: #202027; --error: #ff8a95; --warning: #f0b429; --advice: #8ab4f8; --link: #8ab4f8; } }
* { box-sizing: border-box; }
body { margin: 0; padding: 1rem; background: var(--paper); color: var(--ink); line-height: 1.55;
  font-family: system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; overflow-wrap: anywhere; }
body > * { max-width: 96rem; margin-inline: auto; }
a { color: var(--link); }
h1 { font-size: 1.3rem; margin-block: 0 .5rem; }
h2 { font-size: 1.05rem; margin: 0 0 .25rem; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem; }
.soft { color: var(--soft); }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { text-align: left; vertical-align: top; padding: .25rem .5rem .25rem 0; border-bottom: 1px solid var(--line); }
td.n, th.n { inline-size: 6rem; }
td.n, th.n { text-align: right; white-space: nowrap; overflow-wrap: normal; font-variant-numeric: tabular-nums; }
article { border-top: 3px solid var(--ink); padding-top: .75rem; margin-block: 2rem; }
.row { display: grid; grid-template-columns: minmax(0, 1fr); column-gap: 1.5rem; scroll-margin-top: 1rem; }
.row > .text { font-family: Charter, Georgia, "Times New Roman", serif; font-size: 1.1rem; margin: .4rem 0; }
.row > .headline { font-size: 1.6rem; font-weight: 700; line-height: 1.2; }
.row > .standfirst { font-size: 1.2rem; color: var(--soft); }
.row > .byline, .row > .caption { font-size: .95rem; color: var(--soft); }
.row > .heading { font-weight: 700; }
.row > blockquote.text { border-left: 3px solid var(--line); padding-left: 1rem; margin-left: 0; }
ol.cards { list-style: none; margin: 0 0 .5rem; padding: 0; }
.card { background: var(--card); border: 1px solid var(--line); border-left: .35rem solid var(--advice);
  padding: .5rem .75rem; margin: .4rem 0; font-size: .9rem; border-radius: .25rem; scroll-margin-top: 1rem; }
.card.error { border-left-color: var(--error); }
.card.warning { border-left-color: var(--warning); }
.card p { margin: .2rem 0; }
.card ul { margin: .2rem 0; padding-left: 1.2rem; }
.card .sort { font-weight: 700; }
.error > .sort { color: var(--error); }
.warning > .sort { color: var(--warning); }
.advice > .sort { color: var(--advice); }
.mark { color: inherit; text-decoration: underline 2px var(--advice) dotted; text-underline-offset: .18em; }
.mark.error { text-decoration: underline 2px var(--error) solid; }
.mark.warning { text-decoration: underline 2px var(--warning) dashed; }
.mark sup { font: 700 .65em system-ui, sans-serif; padding-left: .1em; }
.mark:target, .card:target, .row:target > .text { outline: 3px solid var(--link); outline-offset: 2px; }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
aside { font-size: .9rem; }
summary { cursor: pointer; font-weight: 600; padding-block: .25rem; }
.facts table { font-size: .85rem; }
.facts .wide { overflow-x: auto; margin-bottom: .75rem; }
.facts td, .facts th { padding-right: .6rem; overflow-wrap: normal; }
.facts td.n, .facts th:last-child { inline-size: 3.5rem; padding-right: 0; text-align: right; white-space: normal; }
.facts td:first-child, .facts th:first-child { inline-size: 1.8rem; }
.facts input { margin: .2rem 0 0; inline-size: 1rem; block-size: 1rem; }
@media (min-width: 56rem) { .row { grid-template-columns: minmax(0, 3fr) minmax(16rem, 2fr); } }
@media (min-width: 80rem) {
  article { display: grid; grid-template-columns: minmax(0, 1fr) 25rem; column-gap: 2rem; }
  article > header { grid-column: 1 / -1; }
  aside { border-left: 1px solid var(--line); padding-left: 1rem; } }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #333; --line: #999; --card: #fff; --error: #b00020;
    --warning: #8a5300; --advice: #1a5fb4; --link: #000; }
  body { padding: 0; font-size: 10pt; }
  .row { grid-template-columns: 3fr 2fr; }
  .card, .row { break-inside: avoid; }
  article { break-before: page; display: block; }
  article:first-of-type { break-before: auto; }
  .facts tr { break-inside: avoid; }
  .skip, details:not([open]) { display: none; }
}
"""
