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

Films and courses: years and dates as conditions, what is made by whom, a type by other
words, a number that is asked for as if it were counted, and who asks for what.

  $ cat >made.csv <<'END'
  > 长夜灯火,类型,电影
  > 长夜灯火,导演,沈牧之
  > 长夜灯火,上映时间,2016年9月30日
  > 追风少年,类型,电影
  > 追风少年,导演,沈牧之
  > 追风少年,上映时间,2019年7月12日
  > 白鹭洲,类型,电影
  > 白鹭洲,导演,裴明远
  > 白鹭洲,上映时间,2012年4月5日
  > 沈牧之,类型,导演
  > 沈牧之,代表作品,长夜灯火
  > 沈牧之,主要成就,金桂奖最佳导演
  > 数据结构,类型,课程
  > 数据结构,学分,4分
  > 数据结构,上课地点,格物楼
  > 数据结构,任课教师,简宁
  > END
  $ kg-ask -f made.csv --lines --format=tsv 2>said <<'END' | cut -f1-3
  > 沈牧之导演过哪些电影
  > 哪部片子是裴明远导演的
  > 除了长夜灯火沈牧之还导演过什么
  > 2016年之后上映的电影有哪些
  > 2016年上映的电影有哪些
  > 2012年到2016年之间上映的电影有哪些
  > 最早上映的电影是哪部
  > 沈牧之有什么成就
  > 数据结构几个学分
  > 数据结构几点上课
  > 简宁教什么课
  > 数据结构谁教的
  > END
  question	status	answer
  沈牧之导演过哪些电影	list	导演为沈牧之的电影有:追风少年、长夜灯火
  哪部片子是裴明远导演的	answer	导演为裴明远的电影有:白鹭洲
  除了长夜灯火沈牧之还导演过什么	answer	除长夜灯火外,导演为沈牧之的有:追风少年
  2016年之后上映的电影有哪些	answer	上映时间在2016年之后的电影有:追风少年
  2016年上映的电影有哪些	answer	上映时间为2016年的电影有:长夜灯火
  2012年到2016年之间上映的电影有哪些	list	上映时间在2012年到2016年之间的电影有:白鹭洲、长夜灯火
  最早上映的电影是哪部	answer	电影里上映时间最早的是白鹭洲:2012年4月5日
  沈牧之有什么成就	answer	沈牧之的主要成就:金桂奖最佳导演
  数据结构几个学分	answer	数据结构的学分:4分
  数据结构几点上课	clarify	数据结构有:上课地点、任课教师、学分、类型,您想了解哪一项?
  简宁教什么课	answer	任课教师为简宁的课程有:数据结构
  数据结构谁教的	answer	数据结构的任课教师:简宁

Who is older was born before; dates are early or late and not high; who does not play is
not told by who does.

  $ cat >born.csv <<'END'
  > 沈牧之,类型,导演
  > 沈牧之,出生日期,1974年3月8日
  > 裴明远,类型,导演
  > 裴明远,出生日期,1961年12月2日
  > 白鹭洲,类型,电影
  > 白鹭洲,导演,裴明远
  > 白鹭洲,上映时间,2012年4月5日
  > END
  $ kg-ask -f born.csv --lines --format=tsv 2>said <<'END' | cut -f1-3
  > 沈牧之和裴明远谁年纪大
  > 最年轻的导演是谁
  > 上映最高的电影
  > 谁不是白鹭洲的导演
  > END
  question	status	answer
  沈牧之和裴明远谁年纪大	answer	沈牧之的出生日期是1974年3月8日,裴明远是1961年12月2日,裴明远更早
  最年轻的导演是谁	answer	导演里出生日期最晚的是沈牧之:1974年3月8日
  上映最高的电影	unknown	没有听懂“最高”,请换个说法
  谁不是白鹭洲的导演	clarify	没有听懂“不是”,您想问 1)白鹭洲的导演?

A bare property is not answered by one of another name: which of several is asked back,
and a penalty rate is none that is asked for.

  $ cat >rates.csv <<'END'
  > 存款,类型,业务
  > 存款,活期利率,0.10%
  > 存款,一年定期利率,1.10%
  > 首套房贷,类型,贷款
  > 首套房贷,基准利率,3.5%
  > 车贷,类型,贷款
  > 车贷,年利率,4.2%
  > 透支,类型,贷款
  > 透支,罚息利率,18%
  > 公园,类型,景点
  > 公园,学生票价,10元
  > END
  $ kg-ask -f rates.csv --lines --format=tsv 2>said <<'END' | cut -f1-3
  > 存款利率多少
  > 公园票价多少
  > 公园学生票价多少
  > 哪个贷款利率最低
  > 首套房贷利率
  > END
  question	status	answer
  存款利率多少	clarify	您想问 1)存款的一年定期利率 2)存款的活期利率?
  公园票价多少	clarify	没有听懂,您想问 1)公园的学生票价?
  公园学生票价多少	answer	公园的学生票价:10元
  哪个贷款利率最低	clarify	您想问 1)存款的一年定期利率 2)存款的活期利率?
  首套房贷利率	answer	首套房贷的基准利率:3.5%

Minutes and hours are compared, a range's first number has the unit of its second, a
number alone is a price, and the latest is the last by its date; 那B呢 in the same line
asks the same of B.

  $ cat >spans.csv <<'END'
  > 长夜灯火,类型,电影
  > 长夜灯火,片长,128分钟
  > 长夜灯火,上映时间,2016年9月30日
  > 白鹭洲,类型,电影
  > 白鹭洲,片长,90分钟
  > 白鹭洲,上映时间,2012年4月5日
  > 晨曦X1,类型,手机
  > 晨曦X1,售价,2999元
  > 远山P5,类型,手机
  > 远山P5,售价,4599元
  > 晨曦X1,厚度值,7.6毫米
  > 远山P5,厚度值,8.9毫米
  > 甲楼,类型,楼盘
  > 甲楼,总价,80000元
  > 乙楼,类型,楼盘
  > 乙楼,总价,180000元
  > END
  $ kg-ask -f spans.csv --lines --format=tsv 2>said <<'END' | cut -f1-3
  > 100分钟以内的电影
  > 两个小时以上的电影
  > 片长不超过一个半小时的电影
  > 片长120以上的电影
  > 100到130分钟的电影
  > 3000到5000的手机
  > 总价10到20万的楼盘
  > 最近上映的电影
  > 最新的手机是哪款
  > 长夜灯火多长?那白鹭洲呢
  > 长夜灯火哪天上映,白鹭洲呢
  > 长夜灯火说什么语言,白鹭洲呢
  > 厚度8毫米以内的手机
  > 厚度8米以内的手机
  > 8毫米以下的手机
  > 厚度最大的手机
  > 像素1亿以上的手机
  > END
  question	status	answer
  100分钟以内的电影	answer	片长不超过100分钟的电影有:白鹭洲
  两个小时以上的电影	answer	片长不低于两个小时的电影有:长夜灯火
  片长不超过一个半小时的电影	answer	片长不超过一个半小时的电影有:白鹭洲
  片长120以上的电影	answer	片长不低于120的电影有:长夜灯火
  100到130分钟的电影	answer	片长在100到130分钟之间的电影有:长夜灯火
  3000到5000的手机	answer	售价在3000到5000之间的手机有:远山P5
  总价10到20万的楼盘	answer	总价在10到20万之间的楼盘有:乙楼
  最近上映的电影	answer	电影里上映时间最晚的是长夜灯火:2016年9月30日
  最新的手机是哪款	unknown	没有听懂,请换个说法
  长夜灯火多长?那白鹭洲呢	answer	长夜灯火的片长是128分钟,白鹭洲是90分钟
  长夜灯火哪天上映,白鹭洲呢	answer	长夜灯火的上映时间是2016年9月30日,白鹭洲是2012年4月5日
  长夜灯火说什么语言,白鹭洲呢	clarify	长夜灯火有:上映时间、片长、类型,您想了解哪一项?;白鹭洲有:上映时间、片长、类型,您想了解哪一项?
  厚度8毫米以内的手机	answer	厚度值不超过8的手机有:晨曦X1
  厚度8米以内的手机	unknown	没有听懂,请换个说法
  8毫米以下的手机	answer	厚度值不超过8的手机有:晨曦X1
  厚度最大的手机	answer	手机里厚度值最高的是远山P5:8.9毫米
  像素1亿以上的手机	unknown	没有听懂,请换个说法
