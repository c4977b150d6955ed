from build import *

first = Report("云溪市司法局", 2021, 2021, disclosure=dict(normative_documents="2 0 14", licensing="63", fees="0"),
               applications=dict(received="4 0 0 0 0 0 4", granted="3 0 0 0 0 0 3", handled="3 0 0 0 0 0 3", carried_out="1 0 0 0 0 0 1"))
second = Report("云溪市司法局", 2022, 2021, disclosure=dict(normative_documents="1 3 12", licensing="70", fees="0"),
                applications=dict(received="6 1 0 0 0 0 7", carried_in="1 0 0 0 0 0 1", granted="7 1 0 0 0 0 8", handled="7 1 0 0 0 0 8"),
                disputes=dict(reconsideration="0 1 0 0 1"))
files = {"source.docx": docx(first.body() + second.body())}
