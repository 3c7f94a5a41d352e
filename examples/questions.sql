-- Three questions to the published tables. In this folder: duckdb < questions.sql
-- Tables of your own dataset: put its folder where ../output stands.

CREATE OR REPLACE VIEW articles AS FROM '../output/parquet/articles.parquet' WHERE duplicate_of IS NULL;
CREATE OR REPLACE VIEW quotes AS FROM '../output/parquet/quotes.parquet' SEMI JOIN articles USING (article_id);
CREATE OR REPLACE VIEW events AS FROM '../output/parquet/events.parquet' SEMI JOIN articles USING (article_id);
CREATE OR REPLACE VIEW entities AS FROM '../output/parquet/entities.parquet';
CREATE OR REPLACE VIEW members AS FROM '../output/parquet/members.parquet';
CREATE OR REPLACE VIEW participants AS FROM '../output/parquet/participants.parquet';
CREATE OR REPLACE VIEW quantities AS FROM '../output/parquet/quantities.parquet';
CREATE OR REPLACE VIEW event_quantities AS FROM '../output/parquet/event_quantities.parquet';

-- 1. Who is quoted most, and on what basis was the speaker found?
--    Entities belong to one article: over articles they meet by identity, else by name_key. A speech over two
--    paragraphs counts once. Words of several people count for each of them, and stand under "together".
WITH spoken AS (
  SELECT
    q.quote_group_id,
    q.article_id,
    q.speaker_basis,
    coalesce(q.speaker_id, m.entity_id) AS entity_id,
    m.entity_id IS NOT NULL AS is_together
  FROM quotes AS q
  LEFT JOIN members AS m ON q.speaker_id IS NULL AND m.mention_id = q.speaker_mention_id
)
SELECT
  coalesce(min(e.name), '(not resolved)') AS speaker,
  count(DISTINCT s.quote_group_id) AS quotations,
  count(DISTINCT s.article_id) AS articles,
  count(DISTINCT s.quote_group_id) FILTER (s.is_together) AS together,
  count(DISTINCT s.quote_group_id) FILTER (s.speaker_basis = 'named') AS by_name,
  count(DISTINCT s.quote_group_id) FILTER (s.speaker_basis = 'nominal') AS by_description,
  count(DISTINCT s.quote_group_id) FILTER (s.speaker_basis = 'pronoun') AS by_pronoun,
  count(DISTINCT s.quote_group_id) FILTER (s.speaker_basis = 'carried_over') AS carried_over,
  count(DISTINCT s.quote_group_id) FILTER (s.speaker_basis = 'unknown') AS unknown
FROM spoken AS s
LEFT JOIN entities AS e USING (entity_id)
GROUP BY coalesce(e.identity, e.name_key)
ORDER BY quotations DESC, speaker;

-- 2. Who gives how much to whom? In the currency or unit stated: nothing is converted, and conversions that an
--    article prints in brackets are left out. Sums are within one article, since two articles may tell of the same
--    gift; planned gifts stand apart from those that happened. "Up to" amounts have no value and are shown as such.
WITH parties AS (
  SELECT
    event_id,
    string_agg(DISTINCT coalesce(represents_name, party), ', ' ORDER BY coalesce(represents_name, party))
      FILTER (role = 'actor') AS giver,
    string_agg(DISTINCT party, ', ' ORDER BY party) FILTER (role = 'recipient') AS recipient
  FROM (SELECT *, coalesce(entity_name, text) AS party FROM participants)
  GROUP BY event_id
)
SELECT
  coalesce(p.giver, '(not stated)') AS giver,
  coalesce(p.recipient, '(not stated)') AS recipient,
  e.status,
  q.kind,
  q.unit,
  sum(q.value)::DECIMAL(20, 2) AS amount,
  sum(q.value_max) FILTER (q.value IS NULL)::DECIMAL(20, 2) AS up_to,
  count(*) AS amounts,
  e.publisher,
  e.article_id
FROM events AS e
JOIN event_quantities AS eq USING (event_id)
JOIN quantities AS q USING (quantity_id)
LEFT JOIN parties AS p USING (event_id)
WHERE e.type = 'AID'
  AND q.kind IN ('money', 'count', 'measure')
  AND q.per IS NULL
  AND NOT q.is_conversion
  AND e.status NOT IN ('denied', 'hypothetical', 'cancelled')
GROUP BY ALL
ORDER BY q.kind DESC, giver, recipient, q.unit, e.article_id, e.status;

-- 3. What happened when? What is planned, denied or merely imagined is told apart by its status, and what an article
--    says in somebody's words names the quotation. An event without a time of its own stands at the day of its article.
SELECT
  e.earliest,
  e.latest,
  e.earliest IS NOT NULL OR e.latest IS NOT NULL AS is_dated,
  e.status,
  e.type,
  array_to_string(e.actor_names, ', ') AS actors,
  array_to_string(e.recipient_names, ', ') AS recipients,
  e.place_name,
  e.quote_id IS NOT NULL AS is_reported_speech,
  e.published_on,
  e.publisher,
  e.text
FROM events AS e
WHERE coalesce(e.earliest, e.latest, e.published_on) IS NOT NULL
ORDER BY
  coalesce(e.earliest, e.latest, e.published_on), is_dated DESC, e.article_id, e.start_char, e.event_id;
