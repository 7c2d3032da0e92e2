# Customers of the samples under the model of the samples.
shape=map
data=$samples/profiles.csv
options='-m "$samples/next-order.txt" --with="$samples/customers.csv" --contributions'
says=".*: this customer is not in .* \(found [0-9]+ of [0-9]+.*\)"
says="$says|.*: a category that the model has not seen .*"
counts=records
free='首单距今 末单距今 近*天* 单笔中位数 平均间隔 with.*'
