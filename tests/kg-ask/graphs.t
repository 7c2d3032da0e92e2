A league and a clinic in small, without aliases: what is denied, counted, compared by an
adjective, held to an age, forbidden.

  $ cat >league.csv <<'END'
  > 江城队,类型,球队
  > 东部联赛,球队数量,16支
  > 江城队,所属联赛,东部联赛
  > 林野,类型,球员
  > 林野,效力球队,江城队
  > 林野,身高,183厘米
  > 林野,年龄,26岁
  > 韩一舟,类型,球员
  > 韩一舟,效力球队,海州队
  > 韩一舟,身高,194厘米
  > 韩一舟,年龄,29岁
  > 胃炎,类型,疾病
  > 胃炎,忌吃,辣椒
  > 胃炎,忌吃,浓茶
  > END
  $ kg-ask -f league.csv --lines --format=tsv 2>said <<'END' | cut -f1-3
  > 不在江城队的球员有哪些
  > 东部联赛有多少支球队
  > 林野30岁了吗
  > 林野超过25岁吗
  > 球员里谁最高
  > 林野和韩一舟谁高
  > 胃炎能吃辣椒吗
  > END
  question	status	answer
  不在江城队的球员有哪些	answer	效力球队不是江城队的球员有:韩一舟
  东部联赛有多少支球队	answer	东部联赛的球队数量:16支
  林野30岁了吗	answer	不是,林野的年龄:26岁
  林野超过25岁吗	answer	是的,林野的年龄:26岁
  球员里谁最高	answer	球员里身高最高的是韩一舟:194厘米
  林野和韩一舟谁高	answer	林野的身高是183厘米,韩一舟是194厘米,韩一舟更高
  胃炎能吃辣椒吗	answer	不能,胃炎的忌吃有辣椒
