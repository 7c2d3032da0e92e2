# laws.sh - invite-ring on the sample invites.
# shellcheck shell=sh disable=SC2034,SC2154
shape=fold
data=$samples/invites.csv
options='
--blocks=9 --weight=sqrt
--on=net16,phone3,campaign --weight=one --blocks=3'
