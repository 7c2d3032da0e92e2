#!/bin/bash
# texts.sh - the texts for Kubernetes, dbt and Airflow are what those take, the
# manual has commands for files of other kinds, and all give one machine's bytes.
# slow
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
cluster=$root/samples/cluster
export PYTHONDONTWRITEBYTECODE=1
orders=$root/samples/orders.csv
rfm-cluster --as-of=2026-11-22 -o "$work/want.csv" "$orders" 2>"$work/said"

# MODULE NAME: a Python that has it, of tests/cluster/engines or of the system.
python_with() {
	for python in "$root"/build/engines/{texts,airflow,files}/bin/python python3; do
		"$python" -c "import $1" 2>/dev/null && return
	done
	[ ! "${CLUSTER-}" ] || not_ok "$2: $1 is there"
	[ "${CLUSTER-}" ] || skip "$2" "no $1: make check-cluster has it"
	return 1
}

# Each Job's command as a pod is given it, with the volume in a folder.
in_kubernetes() {
	check 'kubernetes: a cluster takes the text' \
		"$python" -m kubernetes_validate --strict -k 1.31 "$cluster/kubernetes.yaml" ||
		return
	mkdir "$work/data"
	cp "$orders" "$work/data/orders.csv"
	"$python" - "$cluster/kubernetes.yaml" "$work/data" >"$work/pods" 2>&1 <<-'END'
		import subprocess, sys, yaml
		for job in yaml.safe_load_all(open(sys.argv[1])):
		    spec = job["spec"]
		    rules = spec["podFailurePolicy"]["rules"]
		    assert rules[-1]["onExitCodes"]["values"] == [75, 137, 143]
		    one = spec["template"]["spec"]["containers"][0]
		    for n in range(spec.get("completions", 1)):
		        words = [w.replace("$(SHARD)", str(n)).replace("/data", sys.argv[2])
		                 for w in one["command"] + one["args"]]
		        subprocess.run(words, check=True)
	END
	is 'kubernetes: its pods do their work' $? 0 || note <"$work/pods"
	same 'kubernetes: the bytes of one machine' "$work/data/segments.csv" "$work/want.csv"
}
python_with kubernetes_validate kubernetes && in_kubernetes

# dbt builds the tables and runs their tests.
in_dbt() {
	cp -R "$cluster/dbt" "$work/dbt"
	(cd "$work/dbt" && PATH=${python%/*}:$PATH DBT_PROFILES_DIR=. \
		DBT_SEND_ANONYMOUS_USAGE_STATS=false ORDERS=$orders AS_OF=2026-11-22 \
		"${python%/*}/dbt" build >"$work/dbt.log" 2>&1)
	is 'dbt: it builds, and its tests hold' $? 0 || note <"$work/dbt.log"
	"$python" - "$work/dbt/segments.duckdb" "$work/got.csv" <<-'END'
		import duckdb, sys
		duckdb.connect(sys.argv[1]).execute(
		    "COPY (SELECT * FROM segments ORDER BY customer) TO '%s'" % sys.argv[2])
	END
	same 'dbt: the rows of one machine' "$work/got.csv" "$work/want.csv"
	sed 's/,[0-9-]* [0-9:]*,/,soon,/' "$orders" | head -n 3 >"$work/bad.csv"
	(cd "$work/dbt" && PATH=${python%/*}:$PATH DBT_PROFILES_DIR=. \
		DBT_SEND_ANONYMOUS_USAGE_STATS=false ORDERS=$work/bad.csv AS_OF=2026-11-22 \
		"${python%/*}/dbt" build >"$work/bad.log" 2>&1)
	is 'dbt: bad rows fail it' $? 1
	check 'dbt: and it says which' grep -q 'orders.csv:2: .*is not a date' "$work/bad.log"
}
python_with dbt.cli.main dbt && in_dbt

# The manual's commands for other files, as they stand there.
in_files() {
	local PATH=${python%/*}:$PATH
	mkdir "$work/files"
	"$python" - "$orders" "$work/files" <<-'END'
		import csv, sys, duckdb, openpyxl
		rows = duckdb.read_csv(sys.argv[1], all_varchar=True)
		duckdb.sql("""SELECT customer_id, order_id, CAST(date AS TIMESTAMP) AS date,
		    CAST(amount AS DECIMAL(18, 2)) AS amount FROM rows
		    """).write_parquet(sys.argv[2] + "/orders.parquet")
		duckdb.sql(f"COPY rows TO '{sys.argv[2]}/orders.json'")
		book = openpyxl.Workbook()
		for row in csv.reader(open(sys.argv[1])):
		    book.active.append(row[:3] + [row[3] if row[3] == "amount" else float(row[3])])
		book.save(sys.argv[2] + "/orders.xlsx")
	END
	awk '/^[.]Ss / { here = /Parquet, JSON, xlsx/ }
		/^[.]Ed/ { shown = 0 }
		here && shown { gsub(/\\e/, "\\"); print }
		/^[.]Bd/ { shown = 1 }' "$root/man/crmutils-cluster.7" >"$work/files/commands"
	(cd "$work/files" && sh -e commands) >"$work/files.log" 2>&1
	is 'files: the commands of the manual' $? 0 || note <"$work/files.log"
	for of in parquet xlsx json; do
		same "files: $of, the bytes of one machine" "$work/files/of-$of.csv" \
			"$work/want.csv"
	done
	duckdb -csv -c "FROM '$work/files/segments.parquet'" >"$work/back.csv"
	same 'files: Parquet of the answer, and back' "$work/back.csv" "$work/want.csv"
}
python_with csvkit files && in_files

airflow() { # WORD ...: its command, with all that it keeps in a folder
	env AIRFLOW_HOME="$work/airflow" AIRFLOW__CORE__LOAD_EXAMPLES=False \
		AIRFLOW__CORE__DAGS_FOLDER="$cluster/airflow" CRM_FEEDS="$work/feeds" \
		CRM_STATE="$work/state" CRM_OUT="$work/out" PATH="${python%/*}:$PATH" \
		timeout "${limit:-300}" "${python%/*}/airflow" "$@" 2>&1
}
# Two nights, of which the second answers for both; then a night of a bad row, and one
# whose program cannot go on for now.
in_airflow() {
	local day
	mkdir "$work/feeds" "$work/state" "$work/out" "$work/later"
	airflow db migrate >"$work/airflow.log" ||
		note <"$work/airflow.log"
	airflow dags list-import-errors >"$work/airflow.log"
	check 'airflow: the DAG is one' grep -q 'No data found' "$work/airflow.log"
	head -n 200 "$orders" >"$work/feeds/orders-2026-11-21.csv"
	sed 2,200d "$orders" >"$work/feeds/orders-2026-11-22.csv"
	for day in 2026-11-21 2026-11-22; do
		airflow dags test segments "$day" >"$work/airflow.log"
		is "airflow: the night of $day" $? 0 || note <"$work/airflow.log"
	done
	same 'airflow: the bytes of one machine' "$work/out/segments.csv" "$work/want.csv"
	cp "$work/bad.csv" "$work/feeds/orders-2026-11-23.csv"
	airflow dags test segments 2026-11-23 >"$work/airflow.log"
	check 'airflow: a bad row fails the task, and it is told which' \
		grep -q 'orders-2026-11-23.csv:2: .*is not a date' "$work/airflow.log"
	check 'airflow: at once' \
		sh -c '! grep -q UP_FOR_RETRY "$1"' - "$work/airflow.log"
	printf '#!/bin/sh\necho no space >&2\nexit 75\n' >"$work/later/rfm-cluster"
	chmod 755 "$work/later/rfm-cluster"
	(
		PATH=$work/later:$PATH limit=60 # it would wait for minutes
		airflow dags test segments 2026-11-22
	) >"$work/airflow.log"
	check 'airflow: what may pass is tried again' \
		grep -q UP_FOR_RETRY "$work/airflow.log"
}
python_with airflow airflow && in_airflow
finish
