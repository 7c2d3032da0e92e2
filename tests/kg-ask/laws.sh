# Every fifth of the sample dialogues, six turns each, and bare questions; all options
# at once, for each process is dear under a sanitizer.
shape=lookup
awk -F, 'NR == 1 || substr($1, 2) % 5 == 1' "$samples/dialogues.csv" \
	>"$work/dialogues.csv"
data=$work/dialogues.csv
know='-f "$samples/knowledge.csv" -f "$samples/faq.csv"'
options="$know --alias=\"\$samples/aliases.csv\" --intents=\"\$samples/intents.tsv\" --chat=\"\$samples/chat.tsv\" --page=2 --sessions=3"
headless=yes
counts=records
shard=:session
says='no column says (when|whose) .*
.*names two things: the one that fits is taken, or it is asked which is meant
.*there are more (answers|choices) than .*
.*no question was answered by this intent.*
.*is forgotten here, for there are more than --sessions.*'
free='turn question file.信用卡 file.常见问题 intents.* chat.*'
