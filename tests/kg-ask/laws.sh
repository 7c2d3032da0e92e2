# The sample dialogues, and bare questions.
shape=lookup
data=$samples/dialogues.csv
know='-f "$samples/knowledge.csv" -f "$samples/faq.csv"'
options="$know --alias=\"\$samples/aliases.csv\" --intents=\"\$samples/intents.tsv\" --chat=\"\$samples/chat.tsv\"
$know --page=2 --sessions=3"
headless=yes
counts=records
shard=:session
