/** What `dateline --help` prints. */
export const HELP = `dateline: news articles in, open data out

Usage
  dateline run [FILE|FOLDER ...] --out DIR    build a dataset (sources: raw, if none are named)
  dateline verify OUT [RAW]                   prove a dataset: its files and, with RAW, every row
  dateline diff OLD NEW [--all] [--json]      which rows of two datasets differ, cell by cell
  dateline clean FILE                         show what the stages do with one file or folder,
  dateline annotate FILE                      up to the one named, as lines of JSON;
  dateline transform FILE                     offsets count Unicode code points
  dateline validate FILE
  dateline sample OUT RAW --table TABLE       a sheet of rows drawn at random, with their sentences, to judge
  dateline sample --tally SHEET               how many rows of a judged sheet are right
  dateline show OUT RAW ROW_ID                one row and its sentence
  dateline --help | --version

Articles are .txt files, one article a file, in folders as you like. At the top of a folder may stand
  articles.csv   what you know of a file: file, article_id, url, publisher, publisher_country, headline,
                 authors (with ; between), published_at (2024-11-17T14:00+09:00), rights
  dataset.json   title, description, licence and the like of the dataset
  authority.csv  persons, organisations and places that you trust: name, aliases, type, identity, country_code

Options of run
  --out DIR       where the dataset goes: a new or empty folder, or one that an earlier run wrote
  --rights WORD   full, quotations, none or unknown, where articles.csv says nothing. Without full rights
                  whole passages and long texts are left out; full is for texts that are your own
  --strict        fail at the first article that cannot be used, instead of setting it aside
  --check         also check every annotation against its schema (slower)
  --limit N       stop after N articles
  --force         build even if nothing has changed
  (--rights, --limit, --strict and --check also go with the four stages)

Options of sample
  --size N        rows to draw (50); short -n     --seed N        another draw (1)
  --format WORD   csv or md

Options of diff
  --all           list every row that differs, moved ones too, as they are found
  --json          the same as lines of JSON, for programs

Exit codes
  0 built, proved, or equal    1 something failed or differs, or no article could be used    2 wrong usage
  70 a fault of dateline    130 interrupted

Example
  dateline run raw --out output && dateline verify output raw
`;
